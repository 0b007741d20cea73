import { limitCalls } from '../../../nodes/Sellercloud/trigger/sources/limitCalls';

test('a call fails once it has been made as often as allowed', async () => {
	let made = 0;
	const call = limitCalls(3, async () => await Promise.resolve({ ok: true, value: ++made }));
	for (let index = 0; index < 3; index++) expect((await call()).ok).toBe(true);
	expect(await call()).toMatchObject({ ok: false, failure: { kind: 'unusable' } });
	expect(made).toBe(3);
});
