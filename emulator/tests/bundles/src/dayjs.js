const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/utc'));
dayjs.extend(require('dayjs/plugin/duration'));
dayjs.extend(require('dayjs/plugin/relativeTime'));
require('dayjs/locale/zh-cn');

exports.main = async (event) => {
  const at = dayjs.utc(event.data.at);
  return {
    formatted: at.format('YYYY-MM-DD HH:mm:ss.SSS Z'),
    chinese: at.locale('zh-cn').format('dddd, MMMM D'),
    next: at.add(1, 'month').endOf('month').toISOString(),
    days: at.diff(dayjs.utc('2018-01-01'), 'day'),
    ago: at.from(at.add(3, 'hour')),
    duration: dayjs.duration(100, 'minutes').humanize(),
    invalid: dayjs('nonsense').isValid(),
    json: JSON.stringify({ at }),
  };
};
