import { isDataObject } from '../../client/decode';
import type { Field } from '../../interpreter/field';
import { defineOperation } from '../../interpreter/operation';
import { additionalFields } from '../fields/collections';
import { date, IN_ACCOUNT_TIME, text } from '../fields/inputs';
import { companyLocator, vendorLocator, warehouseLocator } from '../fields/locators';
import { optional, required } from '../fields/modifiers';
import { zeroOptions } from '../fields/options';
import { createOnce } from './createOnce';
import { sku, unitPrice, units } from './lineInputs';

const dryRun: Field = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: true,
	description:
		'Whether to return the purchase orders that would be created, without creating them. Turn it off after you have checked them.',
};

/** In the body only until it is complete. */
const inLine = <Values>(field: Values & Field): Values & Field => ({
	...field,
	send: {
		...field.send,
		body: `line.${field.send && 'body' in field.send ? field.send.body : ''}`,
	},
});

export const createPerVendor = defineOperation({
	name: 'Create per Vendor',
	value: 'createPerVendor',
	action: 'Create purchase orders per vendor',
	description:
		'Group input items into one purchase order for each vendor, company and warehouse. Running this again with the same Reference does not create them a second time.',
	kind: 'write',
	method: 'POST',
	path: '/api/PurchaseOrders',
	alsoCalls: ['GET /api/PurchaseOrders'],
	fields: [
		dryRun,
		required(
			text(
				'Reference',
				'reference',
				{ value: true },
				{
					placeholder: 'e.g. Low stock 2026-06-10',
					description:
						'A name for this list. Use the same name for all items and each time you run the node, which finds existing purchase orders by it. It becomes part of their description.',
				},
			),
		),
		companyLocator({ body: 'CompanyID' }),
		vendorLocator({ body: 'VendorID' }),
		inLine(sku),
		required(inLine(units)),
		required(inLine(unitPrice)),
		additionalFields(
			date(
				'Expected Delivery',
				'expectedDelivery',
				{ body: 'ExpectedDeliveryDate' },
				`${IN_ACCOUNT_TIME}. Sellercloud accepts it only if the account requires an expected delivery date.`,
			),
			text('Vendor Note', 'vendorNote', { body: 'VendorNote' }),
			optional(warehouseLocator({ body: 'DefaultWarehouseID' })),
		),
		zeroOptions,
	],
	validate: ({ reference }) => referenceProblem(reference.trim()),
	complete({ line, ...body }, { values }) {
		const { vendor, company, warehouse } = values;
		const places = [
			`V${vendor}`,
			`C${company}`,
			...(warehouse === undefined ? [] : [`W${warehouse}`]),
		];
		return {
			...body,
			POType: 0,
			CaseQtyMode: false,
			Description: `${values.reference.trim()} (${places.join(' ')})`,
			Products: isDataObject(line) ? [line] : [],
		};
	},
	bulk: { list: 'Products', size: 5000, adds: true, oneResult: true },
	run: createOnce,
	returns: (rows) => rows,
});

const LONGEST = 80;

/** A reference that is another one at each run would create the purchase orders again. */
function referenceProblem(reference: string): string | undefined {
	if (/\d[T ]\d{1,2}:\d{2}/.test(reference)) {
		return 'Reference contains a time of day, so it would be different each time. Use a date such as {{ $today.toISODate() }}, or a number of your own';
	}
	return reference.length > LONGEST
		? `Reference has ${reference.length} characters, and must not have more than ${LONGEST}`
		: undefined;
}
