import type { IDataObject } from 'n8n-workflow';
import type { ItemValues } from '../../interpreter/operation';
import {
	memberOptions,
	membersOf,
	outputOptions,
	type RecordOutput,
	type RecordShape,
} from '../../records/recordShape';
import { choice } from '../fields/choices';
import type { Optional } from '../fields/inputs';
import { required, shownFor } from '../fields/modifiers';

/** What a user chooses for the output of records. */
export interface OutputValues {
	output: RecordOutput | undefined;
	selectedFields: string[] | undefined;
}

/** Output and, for selected fields, which ones. */
export const outputFields = (shape: RecordShape) => [output, selectedFields(shape)] as const;

const output = choice(
	'Output',
	'output',
	outputOptions('The unchanged response of Sellercloud'),
	{ value: true },
	{ default: 'simplified' },
);

const selectedFields = (shape: RecordShape): Optional<'selectedFields', string[]> =>
	shownFor(
		{ output: ['selected'] },
		required<{ selectedFields: string[] | undefined }>({
			displayName: 'Fields',
			name: 'selectedFields',
			type: 'multiOptions',
			options: memberOptions(shape),
			default: [],
			description: 'The fields to return, in this order',
			send: { value: true },
		}),
	);

/** Rows as records in the output that the user chose. */
export const recordOutput =
	(shape: RecordShape) =>
	(rows: IDataObject[], { values, zone }: ItemValues<OutputValues>): IDataObject[] =>
		values.output === 'raw' ? rows : rows.map((row) => recordOf(shape, row, zone, values));

const recordOf = (
	shape: RecordShape,
	row: IDataObject,
	zone: string,
	{ output: chosen, selectedFields: names }: OutputValues,
): IDataObject => membersOf(shape, row, zone, chosen === 'selected' ? names : undefined);
