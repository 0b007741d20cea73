import { operation } from '../../api/operation';
import { refuseWithErrorMessage } from '../../api/refusals';
import { date, enumeration, flag, integer, listOf, model, required, text } from '../../api/values';
import type { Enumeration } from '../../data/enums';
import { DAY } from '../../time';
import { changeAddress, changedAddress } from '../addresses';
import { demandWarehouse } from '../inventory/change';
import { demandVendor } from '../vendors';
import { findPurchaseOrder, id, NAMESPACE, revisedPurchaseOrder, tag } from './find';
import { createPurchaseLine, newLine, nextLineId } from './lines';

// Source: Swagger 2022, PurchaseOrders, also for `Id` in the answer; article update-purchase-order (2024) for the update

const PO_TYPE: Enumeration = [
	[0, 'PurchaseOrder'],
	[1, 'CreditMemo'],
	[2, 'VendorOffer'],
];

const newOrder = model(`${NAMESPACE}.CreatePoRequestDto`, {
	CompanyID: required(integer),
	VendorID: required(integer),
	POType: required(enumeration(PO_TYPE)),
	CaseQtyMode: required(flag),
	DefaultWarehouseID: integer,
	Description: text,
	VendorNote: text,
	PaymentTermID: integer,
	ExpectedDeliveryDate: date,
	Products: required(listOf(newLine)),
	BillingAddress: changedAddress,
	ShippingAddress: changedAddress,
});

const changedOrder = model(`${NAMESPACE}.UpdatePurchaseOrderRequest`, {
	CompanyId: integer,
	VendorId: integer,
	Description: text,
	OrderedOnDate: date,
	RequestedOnDate: date,
	ExpectedDeliveryDate: date,
	CancelByDate: date,
	Instructions: text,
});

export const purchaseOrderChanges = [
	operation({
		method: 'POST',
		path: '/api/PurchaseOrders',
		operationId: 'PurchaseOrders_Create',
		tag,
		summary: 'Create new purchase order',
		body: { name: 'model', type: newOrder },
		answer: {
			$id: 'SellerCloud.Delta.Models.ClientAPI.Common.CreateEntityResponse[System.Int32]',
			type: 'object',
			properties: { Id: integer.schema },
		},
		handle({ body, world }) {
			const { data } = world;
			if (!data.companies.has(body.CompanyID)) {
				throw refuseWithErrorMessage(`Company ${body.CompanyID} does not exist.`);
			}
			demandVendor(body.VendorID);
			const warehouseId = demandWarehouse(body.DefaultWarehouseID, world);
			const place = data.warehouses.get(warehouseId);
			if (body.Products.length === 0) throw refuseWithErrorMessage('Products are required.');
			const isByCase = body.CaseQtyMode;
			const firstLine = nextLineId(world);
			const lines = body.Products.map((product, index) =>
				createPurchaseLine(
					product,
					{ isByCase, vendorId: body.VendorID },
					firstLine + index,
					world,
				),
			);
			const number = Math.max(700, ...data.purchaseOrders.keys()) + 1;
			const now = world.now();
			if (!place) throw refuseWithErrorMessage(`Warehouse ${warehouseId} does not exist.`);
			data.purchaseOrders.set(number, {
				id: number,
				title: body.Description ?? '',
				companyId: body.CompanyID,
				vendorId: body.VendorID,
				warehouseId,
				status: 0,
				receivingStatus: 0,
				shippingStatus: 0,
				paymentStatus: 10,
				isApproved: false,
				isExported: false,
				createdOn: now,
				lastUpdated: now,
				expectedOn: body.ExpectedDeliveryDate ?? now + 14 * DAY,
				memo: '',
				vendorNote: body.VendorNote,
				trackingNumber: '',
				lines,
				address: changeAddress(place.address, body.ShippingAddress),
				isByCase,
			});
			return { Id: number };
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/PurchaseOrders/{id}',
		operationId: 'PurchaseOrders_UpdatePurchaseOrder',
		tag,
		summary: 'Update purchase order',
		parameters: [id],
		body: { name: 'request', type: changedOrder },
		handle({ args, body, world }) {
			findPurchaseOrder(args, world);
			if (body.CompanyId !== undefined && !world.data.companies.has(body.CompanyId)) {
				throw refuseWithErrorMessage(`Company ${body.CompanyId} does not exist.`);
			}
			if (body.VendorId !== undefined) demandVendor(body.VendorId);
			const order = revisedPurchaseOrder(args, world);
			order.companyId = body.CompanyId ?? order.companyId;
			order.vendorId = body.VendorId ?? order.vendorId;
			order.title = body.Description ?? order.title;
			order.orderedOn = body.OrderedOnDate ?? order.orderedOn;
			order.requestedOn = body.RequestedOnDate ?? order.requestedOn;
			order.expectedOn = body.ExpectedDeliveryDate ?? order.expectedOn;
			order.cancelBy = body.CancelByDate ?? order.cancelBy;
			order.instructions = body.Instructions ?? order.instructions;
		},
	}),
];
