import { operation } from '../../api/operation';
import { refuseWithMessage } from '../../api/refusals';
import { enumeration, model, required, text } from '../../api/values';
import { FILE_FORMAT } from '../../data/enums';
import { newJobId, queuedJob, queuedJobAnswer } from '../queuedJobs';

// Source: Swagger 2022, CatalogSpecificImports; seen live with a form as its body

const IMPORT_PRODUCT_IMAGE_INFO = 138;

export const imageImport = operation({
	method: 'POST',
	path: '/api/Catalog/Imports/Images',
	operationId: 'CatalogSpecificImports_ImportProductImages',
	tag: 'CatalogSpecificImports',
	summary: 'Importing catalog images',
	body: {
		name: 'request',
		type: model('SellerCloud.Delta.Client.Api.Models.Request.CatalogImportFileRequest', {
			FileContents: required(text),
			Format: enumeration(FILE_FORMAT),
		}),
	},
	answer: queuedJob,
	handle({ body, world, user }) {
		const { data, settings } = world;
		if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body.FileContents)) {
			throw refuseWithMessage(400, 'The input is not a valid Base-64 string.');
		}
		const content = Buffer.from(body.FileContents, 'base64').toString('utf8');
		const id = newJobId(data);
		data.jobs.set(id, {
			id,
			type: IMPORT_PRODUCT_IMAGE_INFO,
			submittedOn: world.now(),
			completesOn: world.now() + settings.importTime,
			submittedBy: user?.name ?? '',
			fileName: `images-${id}.csv`,
			total: content.trim().split(/\r?\n/).length - 1,
			failures: [],
		});
		return queuedJobAnswer(id);
	},
});
