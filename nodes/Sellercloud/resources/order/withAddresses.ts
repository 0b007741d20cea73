import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import type { ItemValues } from '../../interpreter/operation';

/** Adds the billing address and the names, since Sellercloud requires both addresses with a name. */
export function withAddresses(
	body: IDataObject,
	{ values: { billToShipping } }: ItemValues<{ billToShipping: boolean | undefined }>,
): IDataObject {
	const { CustomerDetails: customer } = body;
	const { FirstName = '', LastName = '' } = isDataObject(customer) ? customer : {};
	const named = (address: unknown) => ({
		FirstName,
		LastName,
		...(isDataObject(address) && address),
	});
	const shipping = named(body.ShippingAddress);
	return {
		...body,
		ShippingAddress: shipping,
		BillingAddress: billToShipping === false ? named(body.BillingAddress) : shipping,
	};
}
