import { defineOperation } from '../../interpreter/operation';
import { BRAND } from '../../records/setting';
import { entryList } from './entries';

export const getBrands = defineOperation({
	name: 'Get Many Brands',
	value: 'getBrands',
	action: 'Get many brands',
	description: 'Retrieve all brands of the account with their IDs',
	...entryList('/api/Settings/Brands', BRAND),
});
