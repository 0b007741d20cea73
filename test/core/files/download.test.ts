import { inSandbox } from '../../support/core/fixture';

test(
	'a file becomes binary data with its name and type',
	inSandbox(async ({ sandbox, engine }) => {
		sandbox.control.faults.add({
			kind: 'status',
			path: '/rest/api/Warehouses',
			code: 200,
			body: '%PDF-1.4 label',
			headers: {
				'content-type': 'application/pdf',
				'content-disposition': 'attachment; filename="label 1.pdf"',
			},
		});
		const result = await engine.run({ parameters: { path: '/api/Warehouses' } });
		const binary = result.outputs[0]?.[0]?.binary?.data;
		expect(binary).toMatchObject({ fileName: 'label 1.pdf', mimeType: 'application/pdf' });
		expect(Buffer.from(binary?.data ?? '', 'base64').toString()).toBe('%PDF-1.4 label');
	}),
);

test(
	'a large file takes its type from a name that follows it',
	inSandbox(async ({ sandbox, engine }) => {
		const text = 'SKU,Qty\n'.repeat(5000);
		const Content = Buffer.from(text).toString('base64');
		sandbox.control.faults.add({
			kind: 'status',
			path: '/rest/api/Warehouses',
			code: 200,
			body: { Content, FileName: 'stock.csv' },
			headers: { 'content-type': 'application/json' },
		});
		const result = await engine.run({ parameters: { path: '/api/Warehouses' } });
		const binary = result.outputs[0]?.[0]?.binary?.data;
		expect(binary).toMatchObject({
			fileName: 'stock.csv',
			fileExtension: 'csv',
			mimeType: 'text/csv',
		});
		expect(Buffer.from(binary?.data ?? '', 'base64').toString()).toBe(text);
	}),
);
