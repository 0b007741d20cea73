/**
 * Runs each regular expression of the built package, and each function that reads texts of others, on texts that are
 * made to keep it busy. It is a process of its own: what hangs would hang the tests, too.
 *
 * Prints a JSON list of what took more than LIMIT ms of this process's own time, and on stderr what it is at.
 */
const { readFileSync, readdirSync, statSync } = require('node:fs');
const { join, relative } = require('node:path');
const ts = require('typescript');

const ROOT = join(__dirname, '../..');
/** Characters: what takes a step for each of them squared takes tens of seconds. */
const LENGTH = 100_000;
/** ms of this process's own time, which a busy machine does not stretch by much. What is linear takes a few. */
const LIMIT = 2_000;
/** How many ways of ending each text to try, and how many texts to leave out after each. */
const [ENDINGS, LEFT_OUT] = process.argv.slice(2).map(Number);

const runs = [
	...[
		'1',
		' ',
		'/',
		'<',
		',',
		'"',
		'\\',
		'a',
		'A',
		'.',
		'{',
		'[',
		'=',
		'-',
		'_',
		'%',
		':',
		'@',
		"'",
		';',
		'|',
		'\t',
	],
	...[
		'é',
		'+',
		'#',
		'&',
		'?',
		'!',
		')',
		'ID',
		'As',
		'aA',
		'1.',
		'1 ',
		'1-',
		'-1',
		'1=',
		'1 =',
		'<a',
		'{a',
		'{ ',
		', ',
	],
	...[
		'" ',
		'\\"',
		'\\\\"',
		'\\u',
		'/a',
		'//',
		'/api/',
		'/rest',
		'/rest/',
		'. ',
		'.a',
		'a.',
		'a@',
		'@a',
		'@a.',
		' obsolete',
	],
	...[
		'[ ',
		'[obsolete ',
		'[ obsolete ',
		',"FileName":"',
		'"FileName" : ',
		'{"Content":"',
		'filename=',
		'filename*=',
	],
	...[
		"filename*=utf-8'",
		'filename="\\',
		'charset=',
		'RMA',
		'POID',
		'eBay',
		'x-',
		'127.',
		'1e',
		'1.1',
		'%2',
		'%2e',
		'~1',
	],
	...[
		'http:',
		'arguments ',
		"arguments 'a",
		'too many requests',
		'2024-01-01T',
		'01/01/2024',
		' | ',
		' details',
		'ies',
		'sses',
	],
];
/** Each run alone, and with something at the end that most patterns do not expect. */
const texts = runs
	.filter((_, index) => index % (LEFT_OUT + 1) === 0)
	.flatMap((run) => {
		const body = run.repeat(LENGTH / run.length);
		return [
			[`${run}…x`, `${body}x`],
			[`${run}…newline`, `${body}\n!`],
			[run, body],
			[`"${run}`, `"${body}`],
			[`{${run}`, `{"FileName":"${body}`],
		].slice(0, ENDINGS);
	});

const slow = [];
const report = (line) => {
	process.stderr.write(`SLOW ${line}\n`);
	slow.push(line);
};
function time(what, name, work) {
	process.stderr.write(`${what} on ${name}\n`);
	// One finding for each will do
	if (slow.some((line) => line.startsWith(`${what} on `))) return;
	const before = process.cpuUsage();
	try {
		work();
	} catch (error) {
		// Refusing is as good as reading; but not for want of room
		if (error instanceof RangeError) report(`${what} on ${name}: ${error.message}`);
	}
	const { user } = process.cpuUsage(before);
	if (user / 1000 > LIMIT) report(`${what} on ${name}: ${Math.round(user / 1000)} ms`);
}

const sources = (folder) =>
	readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		if (statSync(path).isDirectory()) return sources(path);
		return name.endsWith('.ts') ? [path] : [];
	});

/** Every regular expression that is written in the sources. */
function patterns() {
	return ['credentials', 'nodes']
		.flatMap((folder) => sources(join(ROOT, folder)))
		.flatMap((path) => {
			const file = ts.createSourceFile(
				path,
				readFileSync(path, 'utf8'),
				ts.ScriptTarget.Latest,
				true,
			);
			const found = [];
			const visit = (node) => {
				if (ts.isRegularExpressionLiteral(node)) {
					const { line } = file.getLineAndCharacterOfPosition(node.getStart());
					const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(node.text);
					found.push({ where: `${relative(ROOT, path)}:${line + 1}`, source, flags });
				}
				ts.forEachChild(node, visit);
			};
			visit(file);
			return found;
		});
}

/** A built file; a name that it does not export is an error, so that each reader is really run. */
const built = (path) =>
	new Proxy(require(join(ROOT, 'dist', path)), {
		get(exported, name) {
			if (!(name in exported)) throw new Error(`${path} does not export ${String(name)}`);
			return exported[name];
		},
	});

/** What reads texts of a server, a user or an agent. */
function readers() {
	const { reasonIn, rateLimitResetIn, parseJson, isHtml } = built('credentials/vendorErrors.js');
	const { parseEndpoint, likelyApiOf } = built('credentials/endpoint.js');
	const { isReading } = built('credentials/isReadRequest.js');
	const { Secrets } = built('credentials/secrets.js');
	const { authorize } = built('credentials/authorize.js');
	const { fingerprintOf } = built('credentials/account.js');
	const { coerceValue } = built('nodes/Sellercloud/input/coerceValue.js');
	const { plainText, factsOf } = built('nodes/Sellercloud/swagger/schema.js');
	const { readDocument } = built('nodes/Sellercloud/swagger/readDocument.js');
	const { searchEndpoints } = built('nodes/Sellercloud/swagger/searchEndpoints.js');
	const names = built('nodes/Sellercloud/swagger/titles.js');
	const { fileInJson, fileAsText, fileNameAfter } = built('nodes/Sellercloud/client/base64File.js');
	const { parseCsv, rowsOfCsv, CsvError } = built('nodes/Sellercloud/execution/files/csv.js');
	const { Base64Decoder } = built('nodes/Sellercloud/client/base64.js');
	const { fileNameIn, decodedBy, announcesFile } = built('nodes/Sellercloud/client/byteStream.js');
	const { resolvePath, encodeSegment } = built('nodes/Sellercloud/client/path.js');
	const { decode } = built('nodes/Sellercloud/client/decode.js');
	const { failureOf } = built('nodes/Sellercloud/client/retry.js');
	const { forAgent } = built('nodes/Sellercloud/execution/agent/agentOutput.js');
	const { parseAccountTime } = built('nodes/Sellercloud/client/accountTime.js');
	const account = { endpoint: 'xx', username: 'u', password: 'p1' };
	const credentials = {
		...account,
		accessToken: 't',
		fingerprint: fingerprintOf(account),
		baseUrl: 'https://xx.api.sellercloud.com/rest',
	};
	const types = ['string', 'integer', 'number', 'boolean', 'dateTime', 'json'];
	const options = [{ name: 'A', value: 1 }];
	const swagger = (text) => ({
		paths: {
			[`/api/${text}`]: {
				get: {
					summary: text,
					tags: [text],
					parameters: [{ in: 'query', name: text, description: text }],
				},
			},
			'/api/x': {
				put: {
					summary: text,
					parameters: [
						{
							in: 'body',
							name: text,
							schema: { properties: { [text]: { enum: [1], description: text } } },
						},
					],
				},
			},
		},
	});
	return {
		reasonIn,
		rateLimitResetIn,
		parseJson,
		isHtml,
		parseEndpoint,
		likelyApiOf,
		encodeSegment,
		decode,
		fileNameAfter,
		plainText,
		forAgent: (text) => forAgent([{ a: text, [text]: text }], 1, true),
		isReading: (text) => isReading('POST', text),
		Secrets: (text) =>
			new Secrets({ password: 'p1', accessToken: 'aaaaaaaa', securityPin: '1111' }).outOf(
				text,
				true,
			),
		'authorize a url': (url) => authorize(credentials, { url }),
		'authorize a baseURL': (baseURL) => authorize(credentials, { url: '/x', baseURL }),
		...Object.fromEntries(
			types.map((type) => [`coerced ${type}`, (text) => coerceValue({ type, in: 'body' }, text)]),
		),
		'coerced enum': (text) => coerceValue({ type: 'enum', options, in: 'body' }, text),
		'coerced list': (text) => coerceValue({ type: 'list', items: 'integer', in: 'body' }, text),
		'coerced texts': (text) => coerceValue({ type: 'list', items: 'string', in: 'body' }, text),
		factsOf: (description) => factsOf({ enum: [1, 2], description }, {}),
		endpointsIn: (text) => readDocument(swagger(text)),
		searchEndpoints: (filter) =>
			searchEndpoints(readDocument(swagger('a')), {
				filter,
				showObsolete: true,
				page: 1,
				pageSize: 9,
			}),
		displayNameOf: names.displayNameOf,
		titleOf: (text) => names.titleOf('GET', text),
		fileInJson: (text) => fileInJson(text, false),
		fileAsText: (text) => fileAsText(text, false),
		Base64Decoder: (text) => new Base64Decoder().push(text),
		'rows of a table': (text) => {
			try {
				return rowsOfCsv(parseCsv(text));
			} catch (error) {
				if (!(error instanceof CsvError)) throw error;
			}
		},
		fileNameIn: (text) => fileNameIn({ 'content-disposition': text }),
		'fileNameIn a name': (text) =>
			fileNameIn({ 'content-disposition': `attachment; filename="${text}"` }),
		decodedBy: (text) => decodedBy({ 'content-type': text }, Buffer.from('text')),
		announcesFile: (text) => announcesFile({ 'content-type': text, 'content-disposition': text }),
		resolvePath: (text) => resolvePath(text, ''),
		'resolvePath of a query': (text) => resolvePath(`/api/x?a=${text}`, ''),
		failureOf: (text) =>
			failureOf(
				{
					status: 409,
					headers: { 'retry-after': text, date: text },
					text: JSON.stringify({ RateLimitResetTime: text }),
				},
				0,
			),
		parseAccountTime: (text) => parseAccountTime(text, 'UTC'),
	};
}

const all = patterns();
for (const { where, source, flags } of all) {
	for (const [name, text] of texts) {
		time(`${where} /${source}/${flags}`, name, () => {
			const pattern = new RegExp(source, flags);
			pattern.test(text);
			text.replace(pattern, '');
		});
	}
}
const read = Object.entries(readers());
for (const [what, reader] of read)
	for (const [name, text] of texts) time(what, name, () => reader(text));
process.stdout.write(JSON.stringify({ patterns: all.length, readers: read.length, slow }));
