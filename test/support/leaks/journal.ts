import type { Sandbox } from '../../../sandbox';
import { SANDBOX_PASSWORD } from '../../../sandbox';
import { Canaries, type Leak, tokensIn } from './canaries';

/**
 * What a local Sellercloud was sent that belongs to another: a token that it has not issued, or a password anywhere but
 * in the body of a login, where its journal masks it.
 */
export function leaksIn({ control }: Sandbox): Leak[] {
	const passwords = new Canaries(new Map([['the password', SANDBOX_PASSWORD]]));
	return control.journal.entries().flatMap(({ method, path, query, headers, body }) => {
		const where = `the journal, ${method} ${path}`;
		const sent = [path, query, JSON.stringify(headers), body].join('\n');
		const foreign = tokensIn(sent).filter((token) => !control.hasIssued(token));
		return [
			...foreign.map(() => ({ where, secret: 'a token of another server', around: '' })),
			...passwords.knownInText(where, sent),
		];
	});
}
