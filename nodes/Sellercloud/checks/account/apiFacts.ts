/** An endpoint, and the query parameters that it takes or that are sent to it. */
export interface EndpointFacts {
	/** `GET /api/Orders/{id}` */
	endpoint: string;
	parameters: readonly string[];
	/** Whether the endpoint names the user or the host, so that nobody may be shown it. */
	isPrivate?: boolean;
}

/** What this package calls. */
export interface Need extends EndpointFacts {
	/** What can't be done without it: `Order > Get Many`, `Sellercloud Trigger > RMA Created`. */
	by: string;
}

/** What the server describes of itself, and what this package needs of it. */
export interface ApiFacts {
	/** What the server's own description has; nothing if it can't be read. */
	described(): Promise<readonly EndpointFacts[] | undefined>;
	needs: readonly Need[];
	/** Endpoints that the description which comes with this package knows. */
	known: readonly string[];
}

/** As endpoints are compared: names of path parameters and case say nothing. */
export const foldedEndpoint = (endpoint: string): string =>
	endpoint
		.trim()
		.replace(/\{\w+\}/g, '{}')
		.replace(/\/$/, '')
		.toLowerCase();
