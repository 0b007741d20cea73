import { flag, price, quantity, text } from '../fields/inputs';

/** What a vendor's product has besides its SKU. */
export const productFields = [
	flag(
		'Available',
		'available',
		{ body: 'IsAvailable' },
		'Whether the product is available from the vendor',
		{
			default: true,
		},
	),
	price('Case Price', 'casePrice', { body: 'PricePerCase' }, { placeholder: 'e.g. 96' }),
	text('Notes', 'notes', { body: 'Notes' }),
	price('Price', 'price', { body: 'Price' }, { placeholder: 'e.g. 8.50' }),
	quantity(
		'Quantity',
		'quantity',
		{ body: 'Qty' },
		{ description: 'Number of units that the vendor has in stock' },
	),
	quantity('Units per Case', 'unitsPerCase', { body: 'QtyPerCase' }, { placeholder: 'e.g. 12' }),
	text('Vendor SKU', 'vendorSku', { body: 'VendorSKU' }),
] as const;
