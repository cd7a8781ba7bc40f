exports.main = async (event) => (event.data.name === 'Ada' ? 'hello world' : undefined)
