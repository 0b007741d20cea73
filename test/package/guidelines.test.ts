import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { SellercloudApi } from '../../credentials/SellercloudApi.credentials';
import { Sellercloud } from '../../nodes/Sellercloud/Sellercloud.node';
import { SellercloudTrigger } from '../../nodes/Sellercloud/SellercloudTrigger.node';

/** Guidelines of n8n that its linter does not check, for every field that the editor shows. docs/review.md has all. */

type Choice = INodePropertyOptions | INodeProperties | INodePropertyCollection;

const inside = ({ options = [] }: { options?: readonly Choice[] }): INodeProperties[] =>
	options.flatMap((one) => ('values' in one ? one.values : 'type' in one ? [one] : []));

const deep = (fields: readonly INodeProperties[]): INodeProperties[] =>
	fields.flatMap((field) => [field, ...deep(inside(field))]);

const nodes = [new Sellercloud().description, new SellercloudTrigger().description];
const fields = deep([
	...nodes.flatMap(({ properties }) => properties),
	...new SellercloudApi().properties,
]);
const operations = nodes.flatMap(({ properties }) =>
	properties
		.filter(({ name }) => name === 'operation' || name === 'event')
		.flatMap(({ options = [] }) => options.flatMap((one) => ('action' in one ? [one] : []))),
);

/** A collection's placeholder is the button that adds to it. */
const isButton = ({ type }: INodeProperties) => /collection/i.test(type);

test('there is something to look at', () => {
	expect(fields.length).toBeGreaterThan(500);
	expect(operations.length).toBeGreaterThan(50);
});

test('a placeholder is an example, or the button that adds something', () => {
	const texts = fields.flatMap(({ placeholder, ...field }) =>
		placeholder
			? [{ name: field.name, placeholder, start: isButton(field) ? 'Add ' : 'e.g. ' }]
			: [],
	);
	expect(texts.filter(({ placeholder, start }) => !placeholder.startsWith(start))).toEqual([]);
});

test('a resource locator begins with its list', () => {
	const locators = fields.filter(({ type }) => type === 'resourceLocator');
	expect(locators.length).toBeGreaterThan(10);
	expect(locators.filter((one) => Object(one.default).mode !== 'list')).toEqual([]);
});

test('a description of one sentence has no period, and one of several sentences has', () => {
	const described = [...fields, ...fields.flatMap(({ options = [] }) => options)];
	const descriptions = described.flatMap((one) =>
		'description' in one && one.description ? [one.description] : [],
	);
	const isOfSeveral = (text: string) => text.replaceAll('e.g. ', '').includes('. ');
	const wrong = descriptions.filter((text) => isOfSeveral(text) !== text.endsWith('.'));
	expect(wrong).toEqual([]);
});

test('the action of an operation has no article', () => {
	expect(operations.filter(({ action }) => /\b(a|an|the)\b/i.test(action ?? ''))).toEqual([]);
});

test('a secret is a password field', () => {
	const secrets = fields.filter(({ name }) => /password|pin$|token$/i.test(name));
	expect(secrets.length).toBeGreaterThan(2);
	expect(secrets.filter(({ typeOptions }) => !typeOptions?.password)).toEqual([]);
});
