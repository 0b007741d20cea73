import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import { comparable } from '../../input/comparable';
import type { Operation } from '../../interpreter/operation';

/**
 * The list of orders has no filter for an e-mail address, so the customers who have it are looked up first.
 *
 * Their rows are compared with it: a server that ignores the filter would answer with everybody.
 */
export const customersByEmail: Operation['before'] = async ({ values, request, call }) => {
	const { customerEmail } = values;
	if (typeof customerEmail !== 'string') return {};
	const customers = await call(
		{
			path: '/api/Customers',
			query: { 'model.email': customerEmail, ...pageQuery(FIRST_PAGE) },
		},
		'list',
	);
	const ids = customers
		.filter(({ Email }) => comparable(Email) === comparable(customerEmail))
		.map(({ UserID }) => Number(UserID));
	return ids.length === 0 ? undefined : { query: { ...request.query, 'model.userID': ids } };
};
