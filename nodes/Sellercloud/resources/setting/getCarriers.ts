import { defineOperation } from '../../interpreter/operation';
import { CARRIER } from '../../records/setting';
import { entryList, site } from './entries';

export const getCarriers = defineOperation({
	name: 'Get Many Carriers',
	value: 'getCarriers',
	action: 'Get many carriers',
	description: 'Retrieve all shipping carriers of the account',
	...entryList('/api/Settings/ShippingCarriers', CARRIER, site),
});
