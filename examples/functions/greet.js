exports.main = async function (event) {
  return `hello, ${event.data.name}`
}
