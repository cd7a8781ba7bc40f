// A folder with an `index.js` is a function too, named after the folder.
exports.main = async function (event) {
  const { orders } = event.data
  const total = orders.reduce((sum, order) => sum + order.price * order.count, 0)
  console.log('orders', orders.length, 'total', total)
  return { count: orders.length, total }
}
