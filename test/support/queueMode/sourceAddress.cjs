// Preloaded into an n8n: its connections by name or address come from an address of this machine that is its own, so
// that a server can tell the processes of an n8n from each other. Linux answers to all of 127.0.0.0/8.
const { Socket } = require('node:net');

const address = process.env.TEST_SOURCE_ADDRESS;
const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) {
	const options = Array.isArray(args[0]) ? args[0][0] : args[0];
	const isOverNetwork = typeof options === 'object' && options !== null && 'port' in options;
	if (address && isOverNetwork && !options.path) options.localAddress ??= address;
	return connect.apply(this, args);
};
