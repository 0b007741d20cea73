import { defineOperation } from '../../interpreter/operation';
import { SHIPPING_SERVICE } from '../../records/setting';
import { carrier, entryList, site } from './entries';

export const getShippingServices = defineOperation({
	name: 'Get Many Shipping Services',
	value: 'getShippingServices',
	action: 'Get many shipping services',
	description: 'Retrieve all shipping services of a carrier',
	...entryList('/api/Settings/ShippingServices', SHIPPING_SERVICE, carrier, site),
});
