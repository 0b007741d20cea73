import type { Resource } from '../../interpreter/operation';
import { addItems } from './addItems';
import { addNote } from './addNote';
import { create } from './create';
import { createReplacement } from './createReplacement';
import { downloadDocument } from './downloadDocument';
import { downloadInvoice } from './downloadInvoice';
import { downloadLabel } from './downloadLabel';
import { get } from './get';
import { getAll } from './getAll';
import { getCustomColumns } from './getCustomColumns';
import { getDocuments } from './getDocuments';
import { getNotes } from './getNotes';
import { getPackages } from './getPackages';
import { getProfitAndLoss } from './getProfitAndLoss';
import { markShipped } from './markShipped';
import { recordPayment } from './recordPayment';
import { removeItems } from './removeItems';
import { runRules } from './runRules';
import { setCustomColumns } from './setCustomColumns';
import { setCustomerServiceStatus } from './setCustomerServiceStatus';
import { setDropshipStatus } from './setDropshipStatus';
import { setExported } from './setExported';
import { setQuickBooksExported } from './setQuickBooksExported';
import { update } from './update';
import { updateItems } from './updateItems';
import { updateShipping } from './updateShipping';
import { updateStatus } from './updateStatus';
import { uploadDocument } from './uploadDocument';

export const order: Resource = {
	name: 'Order',
	value: 'order',
	operations: [
		addItems,
		addNote,
		create,
		createReplacement,
		downloadDocument,
		downloadInvoice,
		downloadLabel,
		get,
		getCustomColumns,
		getDocuments,
		getAll,
		getNotes,
		getPackages,
		getProfitAndLoss,
		markShipped,
		recordPayment,
		removeItems,
		runRules,
		setExported,
		setQuickBooksExported,
		setCustomColumns,
		setCustomerServiceStatus,
		setDropshipStatus,
		update,
		updateItems,
		updateShipping,
		updateStatus,
		uploadDocument,
	],
};
