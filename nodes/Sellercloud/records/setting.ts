import { isoWithOffset } from '../client/accountTime';
import { type RecordShape, recordShape } from './recordShape';

/**
 * Entries of a list of settings, which Sellercloud returns as `{Key, Value}`, or as `{ID, Name}` in some lists.
 *
 * Names may start with blanks (seen live at brands).
 */
const namedEntry = (id: string, label: string): RecordShape =>
	recordShape({
		simplified: { [id]: label, name: 'Name' },
		read: (row) => {
			const name = row.Value ?? row.Name ?? null;
			return {
				[id]: row.Key ?? row.ID ?? null,
				name: typeof name === 'string' ? name.trim() : name,
			};
		},
	});

/** Source: Swagger 2022, Settings; the keys are numbers. */
export const BRAND = namedEntry('brandId', 'Brand ID');
export const MANUFACTURER = namedEntry('manufacturerId', 'Manufacturer ID');
/** Source: Swagger 2022, Rma. */
export const RETURN_REASON = namedEntry('reasonId', 'Reason ID');
export const PAYMENT_TERM = namedEntry('paymentTermId', 'Payment Term ID');

/** Source: the articles get-shipping-carriers and get-shipping-services, which mention keys but show no types. */
export const CARRIER = namedEntry('carrierKey', 'Carrier Key');
export const SHIPPING_SERVICE = namedEntry('serviceKey', 'Service Key');

/** Source: article ?p=3008; the keys are texts. */
export const PACKAGE_TYPE = namedEntry('packageTypeKey', 'Package Type Key');

/** Source: article get-order-rules-details. */
export const ORDER_RULE = recordShape({
	simplified: {
		ruleId: 'Rule ID',
		name: 'Name',
		enabled: 'Enabled',
		executionOrder: 'Execution Order',
		processesFbaOrders: 'Processes FBA Orders',
		processesFullyShippedOrders: 'Processes Fully Shipped Orders',
		processesUnpaidOrders: 'Processes Unpaid Orders',
		lastUsedOn: 'Last Used On',
	},
	more: {
		createdBy: 'Created By',
		createdById: 'Created By ID',
		createdOn: 'Created On',
		updatedOn: 'Updated On',
	},
	read: (row, zone) => ({
		ruleId: row.ID ?? null,
		name: row.Name ?? null,
		enabled: row.Enabled ?? null,
		executionOrder: row.ExecutionOrder ?? null,
		processesFbaOrders: row.ProcessFbaOrders ?? null,
		processesFullyShippedOrders: row.ProcessFullyShippedOrders ?? null,
		processesUnpaidOrders: row.ProcessUnpaidOrders ?? null,
		lastUsedOn: isoWithOffset(row.DateLastUsed, zone),
		createdBy: row.CreatorName ?? null,
		createdById: row.CreatedBy ?? null,
		createdOn: isoWithOffset(row.DateCreated, zone),
		updatedOn: isoWithOffset(row.DateUpdated, zone),
	}),
});
