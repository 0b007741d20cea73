import { type INodeParameters, type INodeProperties, NodeHelpers } from 'n8n-workflow';
import { SellercloudTrigger } from '../../../nodes/Sellercloud/SellercloudTrigger.node';
import { EVENTS } from '../../../nodes/Sellercloud/trigger/events';

const { description } = new SellercloudTrigger();

function shown(fields: INodeProperties[], values: INodeParameters, root?: INodeParameters) {
	return fields.filter((field) =>
		NodeHelpers.displayParameter(values, field, null, description, root),
	);
}

const optionsOf = (fields: INodeProperties[], name: string): INodeProperties[] =>
	fields
		.filter((field) => field.name === name)
		.flatMap(({ options = [] }) => options)
		.flatMap((option) => ('displayName' in option && 'type' in option ? [option] : []));

test('events are in alphabetical order, each with its own name and value', () => {
	const names = EVENTS.map(({ name }) => name);
	expect(names).toEqual([...names].sort());
	expect(new Set(EVENTS.map(({ value }) => value)).size).toBe(EVENTS.length);
	expect(EVENTS).toHaveLength(20);
});

describe.each(EVENTS.map((event) => [event.name, event] as const))('%s', (_name, event) => {
	const values = { event: event.value, scope: 'filters', startFrom: 'now' };
	const fields = shown(description.properties, values);

	test('shows each field once', () => {
		const asked = fields.filter(({ type }) => type !== 'notice').map(({ name }) => name);
		expect(new Set(asked).size).toBe(asked.length);
		expect(asked).toEqual(expect.arrayContaining(['event', 'output', 'options']));
		expect(asked.includes('view')).toBe(event.family === 'compare' && event.view === 'always');
		expect(asked.includes('startFrom')).toBe(event.family === 'cursor');
	});

	test('shows the filters that the event has, and no others', () => {
		const given = shown(optionsOf(fields, 'filters'), {}, values).map(({ name }) => name);
		const known = [...event.lists, ...Object.keys(event.switches)];
		expect([...given].sort()).toEqual([...known].sort());
	});

	test('offers Full Detail only where there is more than the row', () => {
		const output = fields.find(({ name }) => name === 'output');
		const offered = (output?.options ?? []).map((option) => 'value' in option && option.value);
		expect(offered.includes('detail')).toBe(event.record.detailPath !== undefined);
	});
});

test('an event of stock in a saved view shows the view instead of the filters', () => {
	const values = { event: 'availableQtyChanged', scope: 'view' };
	const asked = shown(description.properties, values).map(({ name }) => name);
	expect(asked).toContain('view');
	expect(asked).not.toContain('filters');
});
