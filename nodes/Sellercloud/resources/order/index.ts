import type { Resource } from '../../interpreter/operation';
import { addItems } from './addItems';
import { addNote } from './addNote';
import { create } from './create';
import { createReplacement } from './createReplacement';
import { downloadDocument, getDocuments, uploadDocument } from './documents';
import { setCustomerServiceStatus, setDropshipStatus, setQuickBooksExported } from './flags';
import { get } from './get';
import { getAll } from './getAll';
import { getCustomColumns } from './getCustomColumns';
import { getNotes } from './getNotes';
import { getPackages } from './getPackages';
import { getProfitAndLoss } from './getProfitAndLoss';
import { downloadInvoice, downloadLabel } from './invoiceAndLabel';
import { markShipped } from './markShipped';
import { recordPayment } from './recordPayment';
import { removeItems } from './removeItems';
import { runRules } from './runRules';
import { setCustomColumns } from './setCustomColumns';
import { setExported } from './setExported';
import { update } from './update';
import { updateItems } from './updateItems';
import { updateShipping } from './updateShipping';
import { updateStatus } from './updateStatus';

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
		setCustomColumns,
		setCustomerServiceStatus,
		setDropshipStatus,
		setExported,
		setQuickBooksExported,
		update,
		updateItems,
		updateShipping,
		updateStatus,
		uploadDocument,
	],
};
