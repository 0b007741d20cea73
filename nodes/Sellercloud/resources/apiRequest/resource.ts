import type { NamedResource } from '../../interpreter/properties';

export const apiRequest: NamedResource = {
	name: 'API Request',
	value: 'apiRequest',
	operations: [
		{
			name: 'Call Endpoint',
			value: 'call',
			action: 'Call endpoint',
			description: 'Select an endpoint of your API and fill in a form',
		},
		{
			name: 'Send',
			value: 'send',
			action: 'Send API request',
			description: 'Send any request to the Sellercloud API with the credential',
		},
	],
};

/** For the canvas, an expression for the request itself: its endpoint, or its method and path. */
export const REQUEST_SUBTITLE =
	'$parameter["operation"] === "call" ? ($parameter["endpoint"].value || $parameter["endpoint"] || "Call Endpoint") : $parameter["method"] + " " + $parameter["path"]';
