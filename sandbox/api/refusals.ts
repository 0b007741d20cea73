/**
 * Answers that say no. Sellercloud's services put the reason in many places; here each kind of
 * refusal has one of them, so that a client meets them all. Business refusals have status 500.
 */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		readonly body: string,
		readonly contentType = 'application/json; charset=utf-8',
	) {
		super(body);
	}
}

const json = (status: number, body: unknown) => new Refusal(status, JSON.stringify(body));

/** `{"Message": ...}`, as ASP.NET Web API does it. */
export const refuseWithMessage = (status: number, text: string) => json(status, { Message: text });

export const refuseWithErrorMessage = (text: string) =>
	json(500, { ErrorMessage: text, ErrorCode: 0 });

/** An unhandled exception: the general words are in `Message`, the reason in `ExceptionMessage`. */
export const refuseWithException = (text: string) =>
	json(500, {
		Message: 'An error has occurred.',
		ExceptionMessage: text,
		ExceptionType: 'System.InvalidOperationException',
		StackTrace: '   at Sandbox.Service.Execute()',
	});

export const refuseWithTitle = (text: string) => json(500, { Title: text, Status: 500 });

export const refuseWithErrorDescription = (text: string) =>
	json(500, { error: 'invalid_request', error_description: text });

export const refuseWithPlainText = (text: string) =>
	new Refusal(500, text, 'text/plain; charset=utf-8');

/** The reason as a JSON string, quotes included. */
export const refuseWithQuotedText = (text: string) => json(500, text);

/** Reasons by member name. */
export type Problems = Record<string, string[]>;

/** A body whose members are wrong: RFC 7807 with status 400. */
export const refuseMembers = (problems: Problems) =>
	json(400, {
		Type: 'https://tools.ietf.org/html/rfc7231#section-6.5.1',
		Title: 'One or more validation errors occurred.',
		Status: 400,
		Errors: problems,
	});

/** A query or path value that cannot be converted. */
export const refuseArguments = (problems: Problems) =>
	json(400, { Message: 'The request is invalid.', ModelState: problems });

export const refuseMissingArgument = (name: string) =>
	refuseWithMessage(400, `Arguments '${name}' are missing`);

export const refuseUnknownResource = (uri: string) =>
	refuseWithMessage(404, `No HTTP resource was found that matches the request URI '${uri}'.`);
