-- Run with redis-cli --eval: prints each text in each key of Redis as a line ["Redis", number, key, text] of JSON.
local readers = {
	string = { 'GET' },
	hash = { 'HGETALL' },
	list = { 'LRANGE', 0, -1 },
	set = { 'SMEMBERS' },
	zset = { 'ZRANGE', 0, -1 },
	stream = { 'XRANGE', '-', '+' },
}
local lines = {}

local function add(number, key, value)
	if type(value) == 'table' then
		for _, part in ipairs(value) do add(number, key, part) end
	else
		table.insert(lines, cjson.encode({ 'Redis', number, key, value }))
	end
end

for number, key in ipairs(redis.call('KEYS', '*')) do
	local command, from, to = unpack(readers[redis.call('TYPE', key).ok])
	local value = from and redis.call(command, key, from, to) or redis.call(command, key)
	add(number, key, key)
	add(number, key, value)
end
return lines
