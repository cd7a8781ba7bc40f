exports.main = async function (event) {
  return event.data.numbers.reduce((sum, number) => sum + number, 0)
}
