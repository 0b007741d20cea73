import { recordShape } from './recordShape';
import { fullName } from './rowParts';

/** A row of the list of customers. */
export const CUSTOMER = recordShape({
	simplified: {
		customerId: 'Customer ID',
		email: 'Email',
		name: 'Name',
		firstName: 'First Name',
		lastName: 'Last Name',
		corporateName: 'Corporate Name',
		isWholesale: 'Is Wholesale',
	},
	more: {
		emailCc: 'Email CC',
		customColumns: 'Custom Columns',
		rating: 'Rating',
	},
	read: (row) => ({
		customerId: row.UserID ?? null,
		email: row.Email ?? null,
		name: fullName(row.FirstName, row.LastName),
		firstName: row.FirstName ?? null,
		lastName: row.LastName ?? null,
		corporateName: row.CorporateName ?? null,
		isWholesale: row.IsWholeSaleUser ?? null,
		emailCc: row.EmailCC ?? null,
		customColumns: row.CustomColumns ?? null,
		rating: row.Rating ?? null,
	}),
});
