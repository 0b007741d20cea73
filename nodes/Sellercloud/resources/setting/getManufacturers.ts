import { defineOperation } from '../../interpreter/operation';
import { MANUFACTURER } from '../../records/setting';
import { companyLocator } from '../fields/locators';
import { entryList } from './entries';

export const getManufacturers = defineOperation({
	name: 'Get Many Manufacturers',
	value: 'getManufacturers',
	action: 'Get many manufacturers',
	description: 'Retrieve all manufacturers of a company with their IDs',
	...entryList('/api/Settings/Manufacturers', MANUFACTURER, companyLocator({ query: 'companyId' })),
});
