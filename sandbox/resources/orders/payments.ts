import { path } from '../../api/arguments';
import { operation } from '../../api/operation';
import { refuseWithErrorDescription } from '../../api/refusals';
import {
	decimal,
	enumeration,
	integer,
	model,
	required,
	text,
	type ValueType,
} from '../../api/values';
import type { Enumeration } from '../../data/enums';
import type { Order, RecordedPayment } from '../../data/model';
import { findOrder } from './find';

// Source: Swagger 2022, Payments, which has the body flat; an article on manual payments has it as `{OrderID, model}`. Here
// both are taken

const orderID = path('orderID', integer, 'ID of order');

const METHODS: Enumeration = [
	[2, 'PayPal'],
	[4, 'Cash'],
	[5, 'GiftCertificate'],
	[6, 'Other'],
	[7, 'Telephone'],
	[8, 'Email'],
	[10, 'PurchaseOrder'],
	[19, 'Wire'],
];
/** PayPal and cash have none. */
const WITHOUT_REFERENCE = [2, 4];

function record(order: Order, payment: RecordedPayment, now: number): void {
	if (!(payment.amount > 0)) throw refuseWithErrorDescription('The amount has to be above 0.');
	order.payments = [...(order.payments ?? []), payment];
	order.paymentStatus = 30;
	order.paymentDate = now;
	order.lastUpdated = now;
}

const manualPayment = model(
	'SellerCloud.Delta.Models.ClientAPI.Payments.ReceiveManualPaymentRequest',
	{
		Amount: decimal,
		Notes: text,
		PaymentMethod: required(enumeration(METHODS)),
		ReferenceNumber: text,
	},
);

/** A body as it is described, or inside of a `model` as an article shows it. */
function orWrapped<T>(type: ValueType<T>): ValueType<T> {
	const inner = (value: unknown): unknown =>
		typeof value === 'object' && value !== null && 'model' in value ? value.model : value;
	return {
		schema: type.schema,
		read: (value, name, problems) => type.read(inner(value), name, problems),
	};
}

export const orderPayments = [
	operation({
		method: 'PUT',
		path: '/api/Orders/{orderID}/ReceiveManualPayment',
		operationId: 'Payments_ReceiveManualPayment',
		tag: 'Payments',
		summary: 'Receive payment manually',
		parameters: [orderID],
		body: {
			name: 'model',
			type: orWrapped(manualPayment),
		},
		handle({ args, body, world }) {
			const order = findOrder(args, world, orderID);
			if (!WITHOUT_REFERENCE.includes(body.PaymentMethod) && !body.ReferenceNumber) {
				throw refuseWithErrorDescription('Reference number is required.');
			}
			const { Amount: amount = 0, PaymentMethod: method, ReferenceNumber: reference = '' } = body;
			record(order, { amount, method, reference }, world.now());
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/Orders/{orderID}/ReceiveCheck',
		operationId: 'Payments_ReceiveCheck',
		tag: 'Payments',
		summary: 'Receiving payment via check',
		parameters: [orderID],
		body: {
			name: 'model',
			type: model('SellerCloud.Delta.Models.ClientAPI.Payments.ReceiveCheckRequest', {
				Amount: decimal,
				Notes: text,
				CheckNumber: required(text),
			}),
		},
		handle({ args, body, world }) {
			const order = findOrder(args, world, orderID);
			record(order, { amount: body.Amount ?? 0, reference: body.CheckNumber }, world.now());
		},
	}),
];
