//! The engine that is part of firestop.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use rten::{Dimension, Model, ModelOptions, NodeId, RunOptions, ThreadPool, ValueOrView};
use rten_tensor::NdTensor;
use rten_tensor::prelude::*;

use super::engine::{Engine, Input, logits_output};

/// Its name and version.
pub(crate) const NAME: &str = "rten 0.27";

/// A graph that all threads share.
#[derive(Debug)]
pub(super) struct Rten {
    model: Model,
    inputs: Vec<(NodeId, Input)>,
    logits: NodeId,
    /// Pools of one thread each, those that no window is being run by. The engine would spread the
    /// work on one window over all processors, which is slower than one window for each.
    pools: Mutex<Vec<Arc<ThreadPool>>>,
}

impl Rten {
    /// A graph and its weights as they lie in the binary.
    ///
    /// # Errors
    /// What keeps them from being run.
    pub(super) fn embedded(
        graph: &'static [u8],
        weights_name: &str,
        weights: &'static [u8],
    ) -> Result<Self, String> {
        let model = apart(&pool(), || {
            let mut options = options();
            options.external_data_static(weights_name, weights);
            options.load_static_slice(graph)
        })?;
        Self::new(model.map_err(|error| error.to_string())?)
    }

    /// A graph in a file, its weights in it or in files beside it.
    ///
    /// # Errors
    /// What keeps it from being run.
    pub(super) fn file(path: &Path) -> Result<Self, String> {
        let model = apart(&pool(), || options().load_file(path))?;
        Self::new(model.map_err(|error| error.to_string())?)
    }

    fn new(model: Model) -> Result<Self, String> {
        let name = |id: NodeId| {
            let node = model.node_info(id);
            node.and_then(|node| node.name().map(str::to_owned))
                .unwrap_or_default()
        };
        let inputs = model.input_ids().iter();
        let inputs = inputs.map(|&id| Ok((id, Input::named(&name(id))?)));
        let inputs = inputs.collect::<Result<Vec<_>, String>>()?;
        let outputs: Vec<String> = model.output_ids().iter().map(|&id| name(id)).collect();
        let logits = logits_output(outputs.iter().map(String::as_str))?;
        Ok(Self {
            logits: model.output_ids()[logits],
            inputs,
            model,
            pools: Mutex::default(),
        })
    }

    fn run(&self, window: &[i32], pool: &Arc<ThreadPool>) -> Result<Vec<f32>, String> {
        let inputs = self.inputs.iter().map(|&(id, input)| {
            let values = NdTensor::from_data([1, window.len()], input.values::<i32>(window));
            (id, ValueOrView::from(values))
        });
        let options = RunOptions::default().with_thread_pool(Some(Arc::clone(pool)));
        let [logits] = self
            .model
            .run_n(inputs.collect(), [self.logits], Some(options))
            .map_err(|error| error.to_string())?;
        let logits = logits.into_tensor::<f32>();
        let logits = logits.ok_or("the logits are not floating-point numbers")?;
        Ok(logits.to_vec())
    }
}

/// Weights are brought into the order of multiplication once: to do so for every window takes longer
/// than to run a short one.
fn options() -> ModelOptions {
    let mut options = ModelOptions::with_all_ops();
    options.prepack_weights(true);
    options
}

fn pool() -> Arc<ThreadPool> {
    Arc::new(ThreadPool::with_num_threads(1))
}

/// Lets a pool do something while a thread of its own waits. One of the threads that scan would take
/// up another text meanwhile: it would start ever more windows at once, and never end if that text
/// needs what is just being made ready.
fn apart<R: Send>(pool: &ThreadPool, work: impl FnOnce() -> R + Send) -> Result<R, String> {
    let done = thread::scope(|threads| threads.spawn(|| pool.run(work)).join());
    done.map_err(|_| "the engine panicked".to_owned())
}

impl Engine for Rten {
    fn logits(&self, windows: &[Vec<i32>]) -> Result<Vec<Vec<f32>>, String> {
        let pools = || self.pools.lock().unwrap_or_else(PoisonError::into_inner);
        let pool = pools().pop();
        let pool = pool.unwrap_or_else(self::pool);
        let run = || {
            windows
                .iter()
                .map(|window| self.run(window, &pool))
                .collect()
        };
        let scored = apart(&pool, run);
        pools().push(pool);
        scored?
    }

    fn labels(&self) -> Option<usize> {
        let shape = self.model.node_info(self.logits)?.shape()?;
        match shape.last()? {
            Dimension::Fixed(labels) => Some(*labels),
            Dimension::Symbolic(_) => None,
        }
    }

    fn name(&self) -> &str {
        NAME
    }
}
