import type { Resource } from '../../interpreter/operation';
import { getBrands } from './getBrands';
import { getCarriers } from './getCarriers';
import { getManufacturers } from './getManufacturers';
import { getOrderRules } from './getOrderRules';
import { getPackageTypes } from './getPackageTypes';
import { getPaymentTerms } from './getPaymentTerms';
import { getShippingServices } from './getShippingServices';

/** Lists of the account whose entries other operations take by ID or name. */
export const setting: Resource = {
	name: 'Setting',
	value: 'setting',
	operations: [
		getBrands,
		getCarriers,
		getManufacturers,
		getOrderRules,
		getPackageTypes,
		getPaymentTerms,
		getShippingServices,
	],
};
