import { operation } from '../../api/operation';
import { refuseWithErrorMessage } from '../../api/refusals';
import { enumeration, flag, integer, listOf, model, required, text } from '../../api/values';
import { customersIn } from '../../data/customers';
import { ADDRESS_SOURCE, ADDRESS_STATUS } from '../../data/enums';
import { demandCustomer, id, tag } from './find';

// Source: Swagger 2022, Customers_UpdateAddresses; article update-customer-addresses

/** No country but this needs a state. */
const WITH_STATES = 'US';

/**
 * Nowhere is it written whether addresses that are left out stay, and whether an ID of 0 adds one. Here they do not
 * stay, which is the worse case, and 0 adds.
 */
export const customerAddresses = operation({
	method: 'PUT',
	path: '/api/Customers/{id}/Addresses',
	operationId: 'Customers_UpdateAddresses',
	tag,
	summary: 'Update customer addresses',
	parameters: [id],
	body: {
		name: 'model',
		type: model('SellerCloud.Delta.Models.ClientAPI.Customer.UpdateAddressesRequest', {
			Addresses: required(
				listOf(
					model('SellerCloud.Delta.Models.ClientAPI.Common.UserAddressDto', {
						ID: required(integer),
						CompanyName: text,
						AddressSource: required(enumeration(ADDRESS_SOURCE)),
						AddressStatus: required(enumeration(ADDRESS_STATUS)),
						IsShippingAddress: required(flag),
						IsBillingAddress: required(flag),
						Address2: text,
						ContactName: text,
						Country: required(text),
						City: required(text),
						State: text,
						Region: text,
						ZipCode: required(text),
						Address: required(text),
						Phone: text,
						Fax: text,
					}),
				),
			),
		}),
	},
	handle({ args, body, world }) {
		const customer = demandCustomer(args, world);
		const known = customer.addresses.map((one) => one.id);
		const all = customersIn(world.data).flatMap(({ addresses }) => addresses);
		let last = Math.max(0, ...all.map((one) => one.id));
		customer.addresses = body.Addresses.map((given) => {
			if (given.ID !== 0 && !known.includes(given.ID)) {
				throw refuseWithErrorMessage(`Address ${given.ID} is not of customer ${customer.id}.`);
			}
			if (!given.ContactName && !given.CompanyName) {
				throw refuseWithErrorMessage('Either ContactName or CompanyName has to be provided.');
			}
			if (given.Country === WITH_STATES && !given.State) {
				throw refuseWithErrorMessage('State is required for addresses in the US.');
			}
			return {
				id: given.ID || ++last,
				companyName: given.CompanyName ?? '',
				contactName: given.ContactName ?? '',
				source: given.AddressSource,
				status: given.AddressStatus,
				isShipping: given.IsShippingAddress,
				isBilling: given.IsBillingAddress,
				line1: given.Address,
				line2: given.Address2 ?? '',
				city: given.City,
				state: given.State ?? '',
				region: given.Region ?? '',
				zipCode: given.ZipCode,
				country: given.Country,
				phone: given.Phone ?? '',
				fax: given.Fax ?? '',
			};
		});
		customer.modifiedOn = world.now();
	},
});
