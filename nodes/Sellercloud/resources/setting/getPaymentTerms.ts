import { defineOperation } from '../../interpreter/operation';
import { PAYMENT_TERM } from '../../records/setting';
import { entryList } from './entries';

export const getPaymentTerms = defineOperation({
	name: 'Get Many Payment Terms',
	value: 'getPaymentTerms',
	action: 'Get many payment terms',
	description: 'Retrieve all payment terms of the account with their IDs',
	...entryList('/api/Settings/PaymentTerms', PAYMENT_TERM),
});
