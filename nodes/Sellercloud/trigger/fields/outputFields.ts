import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { memberOptions, outputOptions, type RecordShape } from '../../records/recordShape';
import { EVENTS, eventsWhere } from '../events';

const hasDetail = eventsWhere(({ record }) => record.detailPath !== undefined);

const DETAIL: INodePropertyOptions = {
	name: 'Full Detail',
	value: 'detail',
	description: 'The whole record as Sellercloud returns it. Takes one more call for each record.',
};

const OUTPUTS = outputOptions('The unchanged row of the list in Sellercloud');

const output = (
	options: INodePropertyOptions[],
	displayOptions: INodeProperties['displayOptions'],
): INodeProperties => ({
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options,
	default: 'simplified',
	displayOptions,
});

const shapes = [...new Set(EVENTS.map(({ record }) => record.shape))];

const selectedFields = (shape: RecordShape): INodeProperties => ({
	displayName: 'Fields',
	name: 'selectedFields',
	type: 'multiOptions',
	required: true,
	options: memberOptions(shape),
	default: [],
	description: 'The fields to return, in this order',
	displayOptions: {
		show: { output: ['selected'], event: eventsWhere(({ record }) => record.shape === shape) },
	},
});

/** The same outputs as the operations have, and full detail where Sellercloud has more than the row. */
export const outputFields: INodeProperties[] = [
	output([DETAIL, ...OUTPUTS], { show: { event: hasDetail } }),
	output(OUTPUTS, { hide: { event: hasDetail } }),
	...shapes.map(selectedFields),
];
