import { SellercloudTrigger } from '../../../nodes/Sellercloud/SellercloudTrigger.node';
import { EVENTS } from '../../../nodes/Sellercloud/trigger/events';
import { filterProblem } from '../../../nodes/Sellercloud/trigger/filters';

const { properties } = new SellercloudTrigger().description;

/** What the editor calls a filter. */
const labelOf = (name: string): string | undefined =>
	properties
		.filter((field) => field.name === 'filters')
		.flatMap(({ options = [] }) => options)
		.flatMap((option) => ('displayName' in option && option.name === name ? option : []))
		.at(0)?.displayName;

test.each(
	EVENTS.flatMap((event) =>
		event.lists
			.filter((name) => name !== 'changedFields')
			.map((name) => [event.name, name, event] as const),
	),
)('%s names the filter %s as the editor does, if its value is wrong', (_, name, event) => {
	const label = labelOf(name);
	expect(label).toBeDefined();
	expect(filterProblem(event, { [name]: 'a' })).toBe(
		`${String(label)} must be a whole number, not "a"`,
	);
	expect(filterProblem(event, { [name]: '1, 2' })).toBeUndefined();
});
