import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import type { ItemValues } from '../../interpreter/operation';

/** Both addresses are obligatory, and whoever is named nowhere in them gets nothing. */
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
