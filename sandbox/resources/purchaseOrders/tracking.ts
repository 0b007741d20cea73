import { operation } from '../../api/operation';
import { refuseWithMessage } from '../../api/refusals';
import { date, enumeration, listOf, model, required, text } from '../../api/values';
import { trackingsOf } from '../../data/purchaseOrders';
import { PO_SHIPPING_STATUS } from '../../data/purchasingEnums';
import type { World } from '../../world';
import { id, NAMESPACE, revisedPurchaseOrder, tag } from './find';

// Source: articles update-po-shipping-information-single-tracking (?p=2752), and
// add-po-shipping-information-multiple-tracking-numbers (2024)

const single = '/api/PurchaseOrders/{id}/TrackingNumber';
const CARRIERS = ['UPS', 'USPS', 'FedEx', 'DHL', 'Other'];

/** @throws Refusal where the client setting asks for the other call */
function demandSetting(isMultiple: boolean, { data }: World): void {
	if (data.purchasing.hasMultipleTracking === isMultiple) return;
	const state = isMultiple ? 'disabled' : 'enabled';
	throw refuseWithMessage(
		400,
		`Client setting "Enable Multiple Tracking Numbers On PO" is ${state}.`,
	);
}

const tracking = model(`${NAMESPACE}.PoTrackingNumberRequest`, {
	ShippedOn: required(date),
	ShippingCarrier: required(text),
	OtherCarrier: text,
	TrackingNumber: required(text),
	ShippingStatus: required(enumeration(PO_SHIPPING_STATUS)),
});

export const purchaseOrderTracking = [
	operation({
		method: 'PUT',
		path: single,
		operationId: 'PurchaseOrders_UpdateTrackingNumber',
		tag,
		summary: 'Update purchase order tracking number',
		parameters: [id],
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.UpdatePoTrackingRequest`, {
				ShippedOn: date,
				ShippedViaCarrier: text,
				TrackingNumber: text,
			}),
		},
		handle({ args, body, world }) {
			const order = revisedPurchaseOrder(args, world);
			demandSetting(false, world);
			if (body.ShippedOn !== undefined && order.shippingStatus === 0) {
				throw refuseWithMessage(400, 'ShippedOn cannot be updated: the shipping status is None.');
			}
			order.trackingNumber = body.TrackingNumber ?? order.trackingNumber;
			order.shippedOn = body.ShippedOn ?? order.shippedOn;
		},
	}),
	operation({
		method: 'POST',
		path: `${single}/Multiple`,
		operationId: 'PurchaseOrders_AddTrackingNumbers',
		tag,
		summary: 'Add purchase order tracking numbers',
		parameters: [id],
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.AddPoTrackingNumbersRequest`, {
				TrackingNumbers: required(listOf(tracking)),
			}),
		},
		handle({ args, body, world }) {
			const order = revisedPurchaseOrder(args, world);
			demandSetting(true, world);
			const wrong = body.TrackingNumbers.find((one) => !CARRIERS.includes(one.ShippingCarrier));
			if (wrong) throw refuseWithMessage(400, `Carrier ${wrong.ShippingCarrier} is not known.`);
			const known = trackingsOf(order);
			order.trackings = [
				...known,
				...body.TrackingNumbers.map((one, index) => ({
					id: order.id * 100 + known.length + index,
					carrier: one.OtherCarrier ?? one.ShippingCarrier,
					trackingNumber: one.TrackingNumber,
					shippedOn: one.ShippedOn,
				})),
			];
			order.shippingStatus = body.TrackingNumbers.at(-1)?.ShippingStatus ?? order.shippingStatus;
		},
	}),
];
