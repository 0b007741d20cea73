import { printed, startScript } from './childProcess';
import type { Lab } from './lab';
import type { N8nServer } from './n8nServer';
import { base, httpRequest, ours, type Step } from './workflow';

const MB = 1024 * 1024;

export const DOWNLOAD = '/api/Inventory/Import/DownloadInventoryTemplate';
export const UPLOAD = '/api/Inventory/ImportPhysicalInventory';

export interface FileSteps {
	/** Of a server that has the file. */
	endpoint: string;
	/** Where `read` reads the file to upload. */
	file: string;
	download: Step;
	/** HTTP Request, which saves the base64 as it comes. */
	httpDownload: Step;
	read: Step;
	upload: Step;
}

/** Starts a server with a file of so many MB, and makes the nodes that move it. */
export async function fileSteps(
	lab: Lab,
	n8n: N8nServer,
	megabytes: number,
	file: string,
): Promise<FileSteps> {
	const server = startScript('bench/lab/fileServer.ts', { args: [String(megabytes * MB)] });
	lab.onClose(async () => await server.stop(1000));
	const endpoint = await printed(server, /Endpoint (http\S+)/);
	const account = { endpoint, username: 'demo', password: 'sandbox-password' };
	const credential = await n8n.credential(account);
	return {
		endpoint,
		file,
		download: ours(credential, { path: DOWNLOAD, options: { responseFormat: 'file' } }),
		httpDownload: httpRequest(credential, DOWNLOAD, {
			options: { response: { response: { responseFormat: 'file' } } },
		}),
		read: base('readWriteFile', 1, { operation: 'read', fileSelector: file, options: {} }),
		upload: ours(credential, {
			method: 'PUT',
			path: UPLOAD,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '{}',
			options: { files: { file: [{ name: 'FileContent', inputDataFieldName: 'data' }] } },
		}),
	};
}
