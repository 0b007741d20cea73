import { defineOperation } from '../../interpreter/operation';
import { PACKAGE_TYPE } from '../../records/setting';
import { carrier, entryList } from './entries';

export const getPackageTypes = defineOperation({
	name: 'Get Many Package Types',
	value: 'getPackageTypes',
	action: 'Get many package types',
	description: 'Retrieve all package types of a carrier',
	...entryList('/api/Settings/ShippingPackageTypes', PACKAGE_TYPE, carrier),
});
