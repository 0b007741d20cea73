import { isoWithOffset } from '../client/accountTime';
import { recordShape } from './recordShape';

/** A vendor. Rows of the list have only the first four members. */
export const VENDOR = recordShape({
	simplified: {
		vendorId: 'Vendor ID',
		name: 'Name',
		email: 'Email',
		isDefault: 'Is Default',
		isActive: 'Is Active',
		accountNumber: 'Account Number',
		alias: 'Alias',
		website: 'Website',
	},
	more: { emailCc: 'Email CC' },
	read: (row) => ({
		vendorId: row.ID ?? null,
		name: row.Name ?? null,
		email: row.Email ?? null,
		isDefault: row.IsDefault ?? null,
		isActive: row.IsActive ?? null,
		accountNumber: row.AccountNumber ?? null,
		alias: row.Alias ?? null,
		website: row.Website ?? null,
		emailCc: row.EmailCC ?? null,
	}),
});

/** A product as a vendor sells it. */
export const VENDOR_PRODUCT = recordShape({
	simplified: {
		vendorId: 'Vendor ID',
		sku: 'SKU',
		name: 'Name',
		vendorSku: 'Vendor SKU',
		price: 'Price',
		available: 'Available',
		quantity: 'Quantity',
		casePrice: 'Case Price',
		unitsPerCase: 'Units per Case',
		notes: 'Notes',
	},
	more: { lastUpdated: 'Last Updated' },
	read: (row, zone) => ({
		vendorId: row.VendorID ?? null,
		sku: row.ProductSKU ?? null,
		name: row.ProductName ?? null,
		vendorSku: row.VendorSKU ?? null,
		price: row.Price ?? null,
		available: row.IsAvailable ?? null,
		quantity: row.Qty ?? null,
		casePrice: row.PricePerCase ?? null,
		unitsPerCase: row.QtyPerCase ?? null,
		notes: row.Notes ?? null,
		lastUpdated: isoWithOffset(row.DateModified, zone),
	}),
});
