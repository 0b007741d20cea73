/**
 * A broken connection in our own words. n8n replaces every message that contains one of the system's codes by a text of
 * its own, which advises to send a write again.
 */
const WORDS: Record<string, string> = {
	EAI_AGAIN: 'could not be looked up at the moment',
	ECONNABORTED: 'did not answer in time',
	ECONNREFUSED: 'accepts no connections',
	ECONNRESET: 'closed the connection before it had answered',
	EHOSTUNREACH: 'cannot be reached from this n8n',
	ENETUNREACH: 'cannot be reached from this n8n',
	ENOTFOUND: 'is not a known server',
	EPIPE: 'closed the connection before it had answered',
	ETIMEDOUT: 'did not answer in time',
};

/** Codes of Node for a certificate that it does not accept. It then sends nothing over that connection. */
const UNTRUSTED =
	/^(CERT_|DEPTH_ZERO_SELF|SELF_SIGNED|UNABLE_TO_|INVALID_CA|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/;

/** Whether a request failed because the certificate of the server is not accepted, so that it was not sent. */
export const isUntrusted = (code: string): boolean => UNTRUSTED.test(code);

/**
 * What a host did, to follow its name: "xx.api.sellercloud.com did not answer in time".
 *
 * @param message what n8n says where the system gave no code, as when it blocks a host by its settings
 */
export function networkWords(code: string, message: string): string {
	if (isUntrusted(code) || /SSL|TLS/.test(code)) {
		return 'has a certificate that this n8n does not trust';
	}
	const reason = code === '' && message !== '' ? `: ${message}` : '';
	return WORDS[code] ?? `could not be reached${reason}`;
}
