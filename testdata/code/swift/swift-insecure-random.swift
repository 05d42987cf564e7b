// ruleid: swift-insecure-random
let a = rand()
// ruleid: swift-insecure-random
srand48(seed)
// ruleid: swift-insecure-random
let b = drand48()
// ruleid: swift-insecure-random
let c = GKMersenneTwisterRandomSource()
// ok: swift-insecure-random
let d = Int.random(in: 0..<10)
// ok: swift-insecure-random
let e = arc4random_uniform(6)
// ok: swift-insecure-random
let f = dice.random()
