import type { PageRequest } from './pages';
import type { Query } from './types';

/** Names of the parameters that ask for a page. */
export interface PageNames {
	number: string;
	size: string;
}

/** As nearly every list of the API has them. */
export const PAGE_NAMES: PageNames = { number: 'model.pageNumber', size: 'model.pageSize' };

/** As the lists of saved views and of packages have them. */
export const BARE_PAGE_NAMES: PageNames = { number: 'pageNumber', size: 'pageSize' };

/** The first page, as large as the server gives it. */
export const FIRST_PAGE: PageRequest = { pageNumber: 1, pageSize: 50 };

/** The parameters that ask for a page. */
export const pageQuery = (
	{ pageNumber, pageSize }: PageRequest,
	{ number, size }: PageNames = PAGE_NAMES,
): Query => ({ [number]: pageNumber, [size]: pageSize });
