import { defineOperation } from '../../interpreter/operation';
import { RETURN_REASON } from '../../records/setting';
import { entryList } from '../setting/entries';

export const getReasons = defineOperation({
	name: 'Get Reasons',
	value: 'getReasons',
	action: 'Get RMA reasons',
	description: 'Retrieve the reasons for returns with their IDs',
	...entryList('/api/Rma/ReturnReasons', RETURN_REASON),
});
