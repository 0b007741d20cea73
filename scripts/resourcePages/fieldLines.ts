import type { INodePropertyOptions } from 'n8n-workflow';
import type { Field, FieldGroup } from '../../nodes/Sellercloud/interpreter/field';

/** Fields that many operations have; docs/operations.md describes them. */
const COMMON = new Set([
	'limit',
	'maximumWait',
	'options',
	'output',
	'outputAs',
	'returnAll',
	'selectedFields',
	'waitForCompletion',
]);
/** The dates of all fields are read in this way; docs/operations.md says so once. */
const IN_ACCOUNT_ZONE = /^In the account's time zone unless the value has an offset/;
/** More choices than this are not listed. */
const MOST_CHOICES = 16;

/** A line of Markdown for each field, and one for all fields that many operations have. */
export function fieldLines(fields: readonly Field[]): string[] {
	const own = fields.filter(({ name, type }) => !COMMON.has(name) && type !== 'hidden');
	const common = fields.filter(({ name }) => COMMON.has(name)).map(commonName);
	return [
		...own.flatMap((field) => linesOf(field)),
		...(common.length > 0 ? [`- As in other operations: ${common.join(', ')}.`] : []),
	];
}

/** `Options > Dry Run` */
const commonName = ({ name, displayName, options = [] }: Field): string =>
	name === 'options'
		? `**${displayName}** (${options.map(nameOf).join(', ')})`
		: `**${displayName}**`;

function linesOf(field: Field, parent = ''): string[] {
	const { displayName, type, options = [] } = field;
	if (type === 'collection') {
		return options.flatMap((one) => ('type' in one ? linesOf(one, `${displayName} > `) : []));
	}
	const marks = field.required ? ' (required)' : '';
	const text = [description(field), content(field)].filter((one) => one !== '').join(' ');
	return [`- **${parent}${displayName}**${marks}${text === '' ? '' : `: ${text}`}`];
}

/** Without HTML, and with the example of the placeholder. */
function description({ description: said = '', placeholder = '', type }: Field): string {
	if (type === 'resourceLocator' && said.startsWith('Choose ')) return '';
	const text = said.replace(/<[^>]+>/g, '').replace(IN_ACCOUNT_ZONE, 'A date');
	const whole = text === '' || text.endsWith('.') ? text : `${text}.`;
	const example = /^e\.g\. (.+)$/.exec(placeholder)?.[1];
	return example ? `${whole} For example, \`${example}\`.`.trimStart() : whole;
}

/** What can be chosen, or what an entry contains. */
function content({ type, options = [], modes = [], typeOptions }: Field): string {
	switch (type) {
		case 'options':
		case 'multiOptions':
			return typeOptions?.loadOptionsMethod === undefined ? choices(type, options) : '';
		case 'resourceLocator':
			return `${modes.map(({ displayName }) => displayName).join(', ')}.`;
		case 'fixedCollection':
			return `With ${options.flatMap((one) => ('values' in one ? one.values.map(partOf) : [])).join(', ')}.`;
		default:
			return '';
	}
}

function choices(
	type: 'options' | 'multiOptions',
	options: ReadonlyArray<INodePropertyOptions | Field | FieldGroup>,
): string {
	const names = options.map(nameOf);
	const shown = names.slice(0, MOST_CHOICES).join(', ');
	const more = names.length - MOST_CHOICES;
	return `${type === 'options' ? 'One' : 'Any'} of: ${shown}${more > 0 ? `, and ${more} more` : ''}.`;
}

const partOf = ({ displayName, required }: Field): string =>
	required ? `${displayName} (required)` : displayName;

const nameOf = (one: INodePropertyOptions | Field | FieldGroup): string =>
	'displayName' in one ? one.displayName : one.name;
