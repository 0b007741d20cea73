/**
 * What the vendor's document of 2022 does not have yet, and where it is described instead. Requests to these are not
 * judged by it.
 */
export const NEWER_ENDPOINTS: Record<string, string> = {};

/** Names in requests to older endpoints. */
export const NEWER_NAMES: Record<string, string> = {
	'model.exported': "filter of GET /api/Orders; the vendor's article get-all-orders",
};
