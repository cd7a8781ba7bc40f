use std::pin::pin;

use futures_util::poll;

use super::*;

fn wanted(environment: &str, service_type: ServiceType) -> Wanted {
    let key = (Environment(Some(environment.into())), PlanCircle::PFree);
    Wanted { key, service_type, size: 10 }
}

/// The ticket's permit, which must be there.
async fn permit(ticket: Ticket) -> Permit {
    let mut permit = pin!(ticket.permit());
    match poll!(&mut permit) {
        std::task::Poll::Ready(permit) => permit.unwrap(),
        std::task::Poll::Pending => panic!("it waits"),
    }
}

#[tokio::test]
async fn environments_come_in_turns_and_in_each_both_kinds_do() {
    let scheduler = Scheduler::new(Clock::default(), 2);
    let ask = |environment, service_type| scheduler.ask(wanted(environment, service_type));
    let (batch, sync) = (ServiceType::Batch, ServiceType::TimeSensitive);
    let (first, second) = (permit(ask("a", batch.clone())).await, permit(ask("a", sync.clone())).await);
    let a: Vec<_> = [&batch, &batch, &sync, &sync].map(|kind| ask("a", kind.clone())).into();
    let b = ask("b", sync.clone());
    assert!(a.iter().chain([&b]).all(|ticket| matches!(ticket, Ticket::Waiting(_))));
    let [batch_1, batch_2, sync_1, sync_2] = a.try_into().unwrap();

    // Batch jobs have half of the slots, and do not hold up others.
    drop(second);
    let sync_1 = permit(sync_1).await;
    drop(sync_1);
    let b = permit(b).await;
    drop(first);
    let batch_1 = permit(batch_1).await;
    drop(b);
    drop(permit(sync_2).await);
    drop(batch_1);
    drop(permit(batch_2).await);
}

#[tokio::test]
async fn what_is_not_used_any_more_is_forgotten() {
    let scheduler = Scheduler::new(Clock::default(), 2);
    for i in 0..100 {
        let environment = format!("e{i}");
        let runs = scheduler.ask(wanted(&environment, ServiceType::Batch));
        let waits = scheduler.ask(wanted(&environment, ServiceType::Batch));
        let is_given_up = scheduler.ask(wanted(&format!("{environment} too"), ServiceType::Batch));
        assert!(matches!((&runs, &waits), (Ticket::Permit(_), Ticket::Waiting(_))));
        drop(is_given_up);
        drop(runs);
        // Its permit comes even if nobody takes it any more.
        drop(waits);
    }
    let state = lock(&scheduler.state);
    assert!(state.lanes.is_empty() && state.turns.is_empty(), "{state:?}");
    assert_eq!((state.running, state.running_batch, state.waiting, state.bytes), (0, 0, 0, 0));
}
