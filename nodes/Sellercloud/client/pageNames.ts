import type { PageRequest } from './allPages';
import type { Query } from './types';

/** The names of the page parameters. */
export interface PageNames {
	number: string;
	size: string;
}

/** The names in nearly all lists of the API. */
export const PAGE_NAMES: PageNames = { number: 'model.pageNumber', size: 'model.pageSize' };

/** The names in lists of saved views and of packages. */
export const BARE_PAGE_NAMES: PageNames = { number: 'pageNumber', size: 'pageSize' };

/** The first page, with the largest page size of the server. */
export const FIRST_PAGE: PageRequest = { pageNumber: 1, pageSize: 50 };

/** The query parameters for a page. */
export const pageQuery = (
	{ pageNumber, pageSize }: PageRequest,
	{ number, size }: PageNames = PAGE_NAMES,
): Query => ({ [number]: pageNumber, [size]: pageSize });
