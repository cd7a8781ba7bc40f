<?php

// A whole life of a function, by the PHP client that openapi-generator makes. Each answer is checked.

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;
use MinApp\Api\AuthenticationApi;
use MinApp\Api\FunctionsApi;
use MinApp\Api\InvocationsApi;
use MinApp\ApiException;
use MinApp\Configuration;
use MinApp\Model\AccessTokenRequest;
use MinApp\Model\AuthorizeRequest;
use MinApp\Model\CreateFunctionRequest;
use MinApp\Model\DebugFunctionRequest;
use MinApp\Model\InvokeFunctionRequest;
use MinApp\Model\UpdateFunctionRequest;

const NAME = '问候';
const HELLO = <<<'JAVASCRIPT'
exports.main = async ({ data }) => {
  if (data.fail) throw new RangeError('no greeting today')
  return data.name ? { greeting: '你好，' + data.name } : null
}
JAVASCRIPT;
$greeting = (object) ['greeting' => '你好，Ada'];
$account = ['client_id' => getenv('MINAPP_CLIENT_ID'), 'client_secret' => getenv('MINAPP_CLIENT_SECRET')];
// What the server puts after the values of open enumerations, so that nobody knows them.
$unknown = (string) getenv('MINAPP_ENUM_SUFFIX');

function check(mixed $is, mixed $expected): void
{
    if ($is != $expected || gettype($is) !== gettype($expected)) {
        throw new Exception(var_export($is, true) . ' is not ' . var_export($expected, true));
    }
}

$configuration = (new Configuration())->setHost(getenv('MINAPP_BASE_URL'));
// The platform redirects a sign-in, and wants its cookies back.
$authentication = new AuthenticationApi(new Client(['cookies' => true]), $configuration);
$functions = new FunctionsApi(config: $configuration);
$invocations = new InvocationsApi(config: $configuration);

$code = $authentication->authorize(new AuthorizeRequest($account))->getCode();
$grant = new AccessTokenRequest([...$account, 'grant_type' => 'authorization_code', 'code' => $code]);
$token = $authentication->createAccessToken($grant);
check($token->getTokenType(), 'Bearer');
check($token->getExpiresIn() > 0 && $token->getRefreshToken() !== '', true);
$configuration->setAccessToken($token->getAccessToken());

$draft = new CreateFunctionRequest(['name' => NAME, 'function_code' => 'draft', 'remark' => '草稿']);
$created = $functions->createFunction($draft);
check($created->getName(), NAME);
check($created->getRemark(), '草稿');
check($created->getAuditStatus(), "approved$unknown");
check($created->getPlanCircle(), "P_FREE$unknown");

$found = $functions->getFunction(NAME);
check($found->getId(), $created->getId());
check($found->getFunctionCode(), 'draft');

$updated = $functions->updateFunction(NAME, new UpdateFunctionRequest(['function_code' => HELLO]));
check($updated->getFunctionCode(), HELLO);
check($updated->getRemark(), '草稿');

// The union of result and receipt has become one class with the members of both.
$invoke = fn (array $call) => $invocations->invokeFunction(NAME, new InvokeFunctionRequest($call));
$succeeded = $invoke(['data' => ['name' => 'Ada']]);
check($succeeded->getCode(), 0);
check($succeeded->getData(), $greeting);
$nothing = $invoke(['data' => (object) [], 'sync' => true]);
check($nothing->getCode(), 0);
check($nothing->getData(), null);
$failed = $invoke(['data' => ['fail' => true]]);
check($failed->getCode(), 1);
check($failed->getData(), null);
check($failed->getError()->getMessage(), 'no greeting today');
check($failed->getError()->getType(), 'RangeError');
check($invoke(['data' => ['name' => 'Bob'], 'sync' => false])->getStatus(), 'ok');

$trial = new DebugFunctionRequest(['data' => ['name' => 'Ada'], 'subject' => 'timer']);
$debugged = $invocations->debugFunction(NAME, $trial);
check($debugged->getCode(), 0);
check($debugged->getData(), $greeting);
check(str_contains($debugged->getLog(), '你好，Ada') && $debugged->getJobId() !== '', true);
check($debugged->getExecutionTime() >= 0 && $debugged->getBillingTime() >= 0, true);
check($debugged->getMemUsage() > 0, true);

// Three of the four calls succeeded; the last of them without us.
$which = ['status' => 'fulfilled', 'source' => 'open_api', 'limit' => 2];
$jobs = fn (int $offset) => $invocations->listFunctionJobs(NAME, ...$which, offset: $offset);
$first = $jobs(0);
for ($tries = 0; $first->getMeta()->getTotalCount() < 3 && $tries < 600; $tries++) {
    usleep(100_000);
    $first = $jobs(0);
}
$second = $jobs(2);
check($first->getMeta()->getTotalCount(), 3);
check(is_string($first->getMeta()->getNext()), true);
check($second->getMeta()->getNext(), null);
$services = [];
$ids = [];
foreach ([...$first->getObjects(), ...$second->getObjects()] as $job) {
    check($job->getStatus(), "fulfilled$unknown");
    check($job->getSource(), "open_api$unknown");
    check($job->getFinishedAt() >= $job->getCreatedAt(), true);
    $services[] = $job->getServiceType();
    $ids[$job->getId()] = true;
}
sort($services);
check($services, ["batch$unknown", "time_sensitive$unknown", "time_sensitive$unknown"]);
check(count($ids), 3);

// The address of a log is not the API's: it is signed, and must not get the token.
$log = file_get_contents($first->getObjects()[0]->getUserLogUrl());
check(is_string($log) && str_contains($log, 'return'), true);

$functions->deleteFunction(NAME);
try {
    $functions->getFunction(NAME);
    throw new Exception('the function is still there');
} catch (ApiException $gone) {
    check($gone->getCode(), 404);
    check($gone->getResponseObject()->getErrorMsg() !== '', true);
}
