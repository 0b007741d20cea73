import { operation } from '../../api/operation';
import { refuseWithErrorMessage, refuseWithMessage } from '../../api/refusals';
import {
	date,
	decimal,
	enumeration,
	flag,
	integer,
	listOf,
	model,
	required,
	text,
	type Values,
} from '../../api/values';
import { CHANNEL } from '../../data/channels';
import { DISCOUNT_TYPE, NOTE_CATEGORY } from '../../data/enums';
import { skuKey, type Order, type OrderLine } from '../../data/model';
import { DAY } from '../../time';
import type { World } from '../../world';
import { addressFromCreation, createdAddress } from '../addresses';
import { tag } from './find';

// Source: Swagger 2022, Orders; Swagger 2026 for ShipFromWareHouseID; seen live: the sales representative is ignored

const NAMESPACE = 'SellerCloud.Delta.WebApi.Models.Order.Create';
const DEFAULT_WAREHOUSE = 101;

const PRODUCT = {
	ProductID: required(text),
	ReferenceID: text,
	ProductName: text,
	SitePrice: decimal,
	DiscountValue: decimal,
	DiscountType: enumeration(DISCOUNT_TYPE),
	Qty: integer,
	LineTaxTotal: decimal,
	FinalValueFee: decimal,
	Notes: text,
	ShipFromWareHouseID: integer,
};

const newOrder = model('OrderBaseModel', {
	ID: integer,
	CustomerDetails: required(
		model(`${NAMESPACE}.OrderInfo.CustomerDetailsModel`, {
			ID: integer,
			Email: required(text),
			FirstName: required(text),
			LastName: required(text),
			Business: text,
			IsWholesale: flag,
		}),
	),
	OrderDetails: required(
		model(`${NAMESPACE}.OrderInfo.OrderDetailsModel`, {
			CompanyID: required(integer),
			MarketingSource: integer,
			SalesRepresentative: integer,
			TaxExempt: flag,
			GiftOrder: flag,
			Channel: enumeration(CHANNEL),
			OrderSourceOrderID: text,
			DisableInventoryCount: flag,
			OrderDate: date,
			EbaySellingManagerSalesRecordNumber: text,
		}),
	),
	GiftDetails: model(`${NAMESPACE}.OrderInfo.GiftDetailsModel`, {
		UseGiftWrap: flag,
		GiftMessage: text,
		GiftWrap: decimal,
		GiftWrapType: text,
	}),
	Products: listOf(model(`${NAMESPACE}.Products.CreateOrderItemModel`, PRODUCT)),
	ShippingAddress: required(createdAddress),
	BillingAddress: required(createdAddress),
	ShippingMethodDetails: model(`${NAMESPACE}.Shipping.ShippingMethodModel`, {
		Carrier: text,
		ShippingMethod: text,
		Weight: model('CoreWebAdmin.Delta.DetailsEntity.Models.Common.ShippingWeight', {
			Pounds: decimal,
			Ounces: decimal,
		}),
		Dimension: model('CoreWebAdmin.Delta.DetailsEntity.Models.Common.Dimensions', {
			Width: decimal,
			Height: decimal,
			Length: decimal,
		}),
		HandlingFee: decimal,
		ShippingFee: decimal,
		InsuranceFee: decimal,
		LockShippingMethod: flag,
		RushOrder: flag,
		RequirePinToShip: flag,
		OtherCarrier: text,
		OtherMethod: text,
		PromiseDate: date,
	}),
	Notes: listOf(
		model(`${NAMESPACE}.Notes.NewNoteModel`, {
			EntityID: integer,
			Category: enumeration(NOTE_CATEGORY),
			NoteID: integer,
			Note: text,
		}),
	),
});

export const orderCreation = operation({
	method: 'POST',
	path: '/api/Orders',
	operationId: 'Orders_Create',
	tag,
	summary: 'Create a new sales order',
	body: { name: 'model', type: newOrder },
	answer: integer.schema,
	handle({ body, world, user }) {
		const {
			CustomerDetails: customer,
			OrderDetails: details,
			ShippingMethodDetails: method,
		} = body;
		if (!world.data.companies.has(details.CompanyID)) {
			throw refuseWithErrorMessage(`Company ${details.CompanyID} does not exist.`);
		}
		const now = world.now();
		const id = world.data.nextOrderId++;
		const order: Order = {
			id,
			channelOrderId: details.OrderSourceOrderID ?? '',
			channel: details.Channel ?? 0,
			subType: 0,
			status: 2,
			shippingStatus: 1,
			paymentStatus: 10,
			dropshipStatus: 0,
			companyId: details.CompanyID,
			customerId: customer.ID ?? 0,
			customerEmail: customer.Email,
			// `SalesRepresentative` is accepted and has no effect: only a later update sets it.
			salesRepId: 0,
			currency: 0,
			orderDate: details.OrderDate ?? now,
			createdOn: now,
			lastUpdated: now,
			promiseDate: method?.PromiseDate ?? now + 4 * DAY,
			carrier: method?.Carrier ?? '',
			service: method?.ShippingMethod ?? '',
			trackingNumber: '',
			shippingTotal: method?.ShippingFee ?? 0,
			discountTotal: 0,
			isRush: method?.RushOrder ?? false,
			isGift: details.GiftOrder ?? false,
			isExported: false,
			isQuickBooksExported: false,
			isReplacement: false,
			ignoresStock: details.DisableInventoryCount ?? false,
			lines: (body.Products ?? []).map((line, index) => createLine(line, id * 100 + index, world)),
			notes: (body.Notes ?? []).map(({ Category, Note }, index) => ({
				id: id * 100 + index,
				category: Category ?? 0,
				text: Note ?? '',
				isPinned: false,
				createdOn: now,
				author: user?.name ?? '',
			})),
			shippingAddress: addressFromCreation(body.ShippingAddress),
			billingAddress: addressFromCreation(body.BillingAddress),
		};
		world.data.orders.set(id, order);
		return id;
	},
});

/** @throws Refusal for an unknown product */
export function createLine(line: Values<typeof PRODUCT>, id: number, world: World): OrderLine {
	const product = world.data.products.get(skuKey(line.ProductID));
	if (!product) throw refuseWithMessage(500, `Product ${line.ProductID} does not exist.`);
	const { DiscountValue: discount = 0, SitePrice: price = product.sitePrice } = line;
	return {
		id,
		sku: product.sku,
		name: line.ProductName ?? product.name,
		quantity: line.Qty ?? 1,
		quantityShipped: 0,
		price: line.DiscountType === 1 ? price * (1 - discount / 100) : price - discount,
		tax: line.LineTaxTotal ?? 0,
		warehouseId: line.ShipFromWareHouseID ?? DEFAULT_WAREHOUSE,
		notes: line.Notes ?? '',
	};
}
